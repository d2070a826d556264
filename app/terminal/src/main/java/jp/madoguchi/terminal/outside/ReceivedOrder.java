package jp.madoguchi.terminal.outside;

import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.value.Bytes;

/** An order that is the centre's and this terminal's, with its signed bytes. */
public record ReceivedOrder(Order order, Bytes signed) {}
