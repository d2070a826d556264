package jp.madoguchi.core.memo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/**
 * All that colleagues noted of a person.
 *
 * @param wordings oldest first
 */
public record Memo(AddressNumber subject, List<Wording> wordings) {
  public Memo {
    wordings = List.copyOf(wordings);
  }

  /**
   * A note as it reads now, with how it read before.
   *
   * @param wordings oldest first, at least one
   */
  public record Note(Ulid id, List<Wording> wordings) {
    public Note {
      wordings = List.copyOf(wordings);
    }

    /** How it reads now. */
    public Wording now() {
      return wordings.getLast();
    }

    /** How it read before, newest first. */
    public List<Wording> earlier() {
      return wordings.subList(0, wordings.size() - 1).reversed();
    }
  }

  /** The notes; whichever was written or amended last comes first. */
  public List<Note> notes() {
    Map<Ulid, List<Wording>> byNote = new LinkedHashMap<>();
    for (Wording wording : wordings.reversed()) {
      byNote.computeIfAbsent(wording.note(), _ -> new ArrayList<>()).addFirst(wording);
    }
    return byNote.entrySet().stream().map(it -> new Note(it.getKey(), it.getValue())).toList();
  }

  /** Whether every wording is as it was written, and none is missing between two. */
  public boolean whole() {
    Bytes before = Sha256.NOTHING;
    int place = 1;
    for (Wording wording : wordings) {
      boolean ours = wording.subject().equals(subject) && wording.place() == place;
      if (!ours || !wording.follows(before)) {
        return false;
      }
      before = wording.link();
      place++;
    }
    return true;
  }

  /** The link of the last wording. */
  Bytes end() {
    return wordings.isEmpty() ? Sha256.NOTHING : wordings.getLast().link();
  }
}
