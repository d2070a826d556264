package jp.madoguchi.core.store;

/**
 * An open store did not take or give what was asked, in the midst of work. What was asked did not
 * happen, unless the disk failed in the very last step; all that was acknowledged before is kept.
 * Unchecked, because no caller can do more about it than to stop and say so. The message holds no
 * personal data; the causes behind the failure may.
 */
public final class StoreUnavailable extends RuntimeException {
  private final StoreFailure failure;

  public StoreUnavailable(StoreFailure failure) {
    super(failure.getMessage(), failure);
    this.failure = failure;
  }

  public StoreFailure failure() {
    return failure;
  }
}
