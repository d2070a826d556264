package jp.madoguchi.core.simulator.city;

import java.util.List;
import jp.madoguchi.core.identifier.AddressNumber;

/**
 * People for whom measures of support (支援措置, 1.1.16) may be taken: a made-up parent who fled with
 * the children, and the one from whom they fled, who lives in the same city.
 *
 * @param applicant 申出者
 * @param together 併せて支援を求める者
 * @param from 加害者
 */
public record Endangered(
    AddressNumber applicant, List<AddressNumber> together, AddressNumber from) {
  public Endangered {
    together = List.copyOf(together);
  }
}
