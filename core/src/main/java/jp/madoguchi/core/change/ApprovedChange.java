package jp.madoguchi.core.change;

/**
 * A change that two operators signed. Wire: array {@code [act bytes, index of the session
 * credential in the batch, entrant's signature, approval]}.
 */
public record ApprovedChange(EnteredChange entered, Approval approval) {}
