package jp.madoguchi.bench.sim.cheap;

import java.security.Provider;
import java.security.Security;
import java.util.function.Supplier;

/**
 * Knows cheap keys, and nothing of any other: to these the platform's own providers answer, as they
 * do in a process without this one. So a process may hold both, and the code that signs and
 * verifies is the product's in either case.
 */
public final class CheapProvider extends Provider {
  private static final long serialVersionUID = 1L;
  private static final String NAME = "MadoguchiCheap";

  private CheapProvider() {
    super(NAME, "1", "keys that protect nothing");
    for (CheapKind kind : CheapKind.values()) {
      put("KeyPairGenerator", kind.algorithm(), () -> new CheapPairs(kind));
      put("KeyFactory", kind.algorithm(), CheapKeys::new);
    }
    put("Signature", "SHA256withECDSA", CheapSignature::new);
    put("Signature", "ML-DSA-65", CheapSignature::new);
    put("KeyAgreement", "ECDH", CheapAgreement::new);
    put("KEM", "ML-KEM", CheapKem::new);
    put("KEM", "ML-KEM-768", CheapKem::new);
  }

  /** Puts it before the platform's providers, once for the process. */
  public static void install() {
    if (Security.getProvider(NAME) == null) {
      Security.insertProviderAt(new CheapProvider(), 1);
    }
  }

  private void put(String type, String algorithm, Supplier<Object> making) {
    putService(new Cheap(this, type, algorithm, making));
  }

  private static final class Cheap extends Service {
    private final Supplier<Object> making;

    Cheap(Provider provider, String type, String algorithm, Supplier<Object> making) {
      // The name tells the platform one implementation from another.
      super(provider, type, algorithm, CheapProvider.class.getName() + "." + type, null, null);
      this.making = making;
    }

    @Override
    public Object newInstance(Object parameter) {
      return making.get();
    }

    @Override
    public boolean supportsParameter(Object key) {
      return key instanceof CheapPublicKey || key instanceof CheapPrivateKey;
    }
  }
}
