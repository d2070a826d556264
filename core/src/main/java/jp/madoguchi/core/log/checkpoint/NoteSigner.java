package jp.madoguchi.core.log.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.value.Bytes;

/** Signs notes under a name with both keys of one holder, side by side. */
public record NoteSigner(String name, SignerPair keys) {
  /** The text as a note with two signature lines. */
  public SignedNote sign(String text) {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    NoteKey classical = NoteKey.of(name, keys.classicalCertificate().getPublicKey());
    NoteKey quantumSafe = NoteKey.of(name, keys.quantumSafeCertificate().getPublicKey());
    return new SignedNote(
        text,
        List.of(
            new SignedNote.Line(name, classical.id(), Bytes.of(keys.signClassical(message))),
            new SignedNote.Line(name, quantumSafe.id(), Bytes.of(keys.signQuantumSafe(message)))));
  }
}
