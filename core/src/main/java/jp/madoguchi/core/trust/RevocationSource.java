package jp.madoguchi.core.trust;

/** Says which certificates no longer count, as known at this moment. */
@FunctionalInterface
public interface RevocationSource {
  /** The newest list that is known. */
  Revocations now();
}
