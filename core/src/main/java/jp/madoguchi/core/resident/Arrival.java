package jp.madoguchi.core.resident;

import jp.madoguchi.core.text.ExactText;

/**
 * Where somebody came from.
 *
 * @param before 転入前住所
 * @param head 旧世帯主, the head of the household there
 * @param lastRegistered 最終登録住所地, of those who come from abroad
 */
public record Arrival(Place before, ExactText head, ExactText lastRegistered) {}
