package jp.madoguchi.core.operator;

import jp.madoguchi.core.value.Ulid;

/** One operator's time at the terminal, from login to sign-out; its key dies with it. */
public record Session(Operator operator, SessionCredential credential, SessionKey key)
    implements AutoCloseable {
  public Ulid id() {
    return credential.session();
  }

  @Override
  public void close() {
    key.close();
  }
}
