package jp.madoguchi.bench.centre;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import jp.madoguchi.bench.BenchOffice;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.RegisteredOperator;
import jp.madoguchi.storage.postgres.PostgresServer;

/** A centre's registers with the terminal, the operators and the residents of a bench office. */
final class CentrePeople {
  private CentrePeople() {}

  static CentrePlace place(String url) {
    return new CentrePlace.Server(
        url,
        PostgresServer.USER,
        Secret.taking(PostgresServer.PASSWORD.getBytes(StandardCharsets.UTF_8)));
  }

  static void fill(CentreStore store, BenchOffice office, int residents) {
    store.fill(
        LongStream.rangeClosed(1, residents)
                .mapToObj(serial -> MadeUpResident.of(serial, BenchOffice.CITY))
            ::iterator);
    store.inTransaction(transaction -> {
      var registry = transaction.registry();
      registry.enrol(
          BenchOffice.TERMINAL,
          1,
          List.of(
              Sha256.of(Certificates.encoded(office.device().classicalChain().getFirst())),
              Sha256.of(Certificates.encoded(office.device().quantumSafeChain().getFirst()))));
      for (MadeUpOperator operator :
          List.of(office.desk().entrant().operator(), office.desk().approver().operator())) {
        registry.register(
            new RegisteredOperator(
                operator.operator(), Sha256.of(operator.certificate().toArray())));
      }
      return residents;
    });
  }
}
