package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Buildings;
import jp.madoguchi.core.address.KenAllReader;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.address.Town;
import jp.madoguchi.core.simulator.city.CityBuildings;
import jp.madoguchi.core.simulator.city.MadeUpCity;
import jp.madoguchi.storage.dictionary.AddressSource;

/** Where the sandbox's office stands, and the addresses it knows. */
record OfficePlace(Municipality municipality, AddressDictionary dictionary) {

  static OfficePlace of(SandboxPlan plan) throws SandboxFailure {
    AddressDictionary dictionary =
        plan.addresses().isPresent()
            ? read(plan.addresses().get())
            : MadeUpCity.load().dictionary();
    List<Municipality> wanted =
        dictionary.towns().stream()
            .filter(town -> !town.name().isEmpty())
            .map(Town::municipality)
            .filter(it -> plan.municipality().map(it.code()::equals).orElse(true))
            .limit(1)
            .toList();
    if (wanted.isEmpty()) {
      throw new SandboxFailure.NoSuchMunicipality(plan.municipality().orElseThrow());
    }
    return new OfficePlace(wanted.getFirst(), dictionary);
  }

  /** Made up like the people. */
  Buildings buildings() {
    return CityBuildings.of(dictionary.within(municipality.code(), "", Integer.MAX_VALUE));
  }

  private static AddressDictionary read(Path file) throws SandboxFailure {
    try {
      KenAllReader.Result read = AddressSource.read(file);
      if (read.towns().stream().allMatch(town -> town.name().isEmpty())) {
        throw new SandboxFailure.NoAddresses(file);
      }
      return read.dictionary();
    } catch (IOException e) {
      throw new SandboxFailure.NoAddresses(file, e);
    }
  }
}
