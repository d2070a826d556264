package jp.madoguchi.core.resident;

import java.util.Optional;
import jp.madoguchi.core.text.ExactText;

/** The individual number card, with the serial numbers of the certificates on it. */
public record CardIssue(Optional<CardState> state, ExactText signing, ExactText user) {}
