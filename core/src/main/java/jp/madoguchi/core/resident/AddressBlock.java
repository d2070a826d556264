package jp.madoguchi.core.resident;

import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.calendar.RegisterDate;

/**
 * Where somebody lives.
 *
 * @param address 住所 with 方書
 * @param since 住所を定めた年月日
 */
public record AddressBlock(Address address, RegisterDate since) {}
