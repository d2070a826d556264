package jp.madoguchi.storage.terminal;

import jp.madoguchi.core.secret.Secret;

/** What opens a store; all stays the caller's. */
public record StoreKeys(Secret storeKey, Secret deviceSecret, Secret leaseSecret) {}
