package jp.madoguchi.core.resident;

import java.util.Optional;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.text.ExactText;

/** Another place as it was written down, abroad too; blank where none is known. */
public record Place(
    ExactText address, Optional<MunicipalityCode> municipality, Optional<PostalCode> postal) {}
