package jp.madoguchi.core.medium;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.core.port.FileStore;

/**
 * Which files of a medium may be ours: those with a name of 32 hexadecimal digits, also where the
 * writing of one was cut off.
 */
record MediumNames(List<String> ours, int others) {
  /** Files on a medium, at most: those of an index, itself, and what fills them up. */
  static final int MOST = 2048;

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}(\\.fresh)?");

  static MediumNames on(FileStore medium) throws IOException {
    List<String> all = medium.names();
    List<String> ours = all.stream().filter(name -> FORM.matcher(name).matches()).toList();
    return new MediumNames(ours, all.size() - ours.size());
  }
}
