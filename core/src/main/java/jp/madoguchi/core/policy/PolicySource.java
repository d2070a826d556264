package jp.madoguchi.core.policy;

/** The policy that counts at this moment. Safe for use by several threads. */
@FunctionalInterface
public interface PolicySource {
  LoginPolicy now();
}
