package jp.madoguchi.bench.palm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who is compared with whom. Of each person the first good samples, in the order of sessions, are
 * the template; all others are probes. Genuine comparisons take probes of sessions that the
 * template has none of, where the person has such; else all.
 */
final class Crew {
  private final List<String> names;
  private final List<Template> templates = new ArrayList<>();
  private final List<Probe> probes = new ArrayList<>();
  private final boolean allPairs;
  private int withoutTemplate;
  private final Set<Integer> acrossSessions = new HashSet<>();
  private int withinSession;

  /** Good samples that stand for a person. */
  record Template(int person, List<Capture.Good> samples) {
    boolean hasSession(String session) {
      return samples.stream().anyMatch(sample -> sample.listed().session().equals(session));
    }
  }

  /**
   * A sample to compare.
   *
   * @param genuine whether it is compared with its own person's template
   * @param number its place in the order of the list, for each pair once
   */
  record Probe(int person, Capture.Good sample, boolean genuine, int number) {}

  private Crew(List<String> names, boolean allPairs) {
    this.names = names;
    this.allPairs = allPairs;
  }

  /** Templates of {@code enrol} samples. */
  static Crew of(List<Capture> captures, int enrol) {
    return of(captures, enrol, false);
  }

  /** Every sample is a template once, and each pair is compared once. */
  static Crew ofAllPairs(List<Capture> captures) {
    return of(captures, 1, true);
  }

  private static Crew of(List<Capture> captures, int enrol, boolean allPairs) {
    Map<String, List<Capture.Good>> byPerson = new LinkedHashMap<>();
    for (Capture capture : captures) {
      List<Capture.Good> mine =
          byPerson.computeIfAbsent(capture.listed().person(), _ -> new ArrayList<>());
      if (capture instanceof Capture.Good good) {
        mine.add(good);
      }
    }
    Crew crew = new Crew(List.copyOf(byPerson.keySet()), allPairs);
    int person = 0;
    for (List<Capture.Good> samples : byPerson.values()) {
      samples.sort(Comparator.comparing(sample -> sample.listed().session(), Crew::bySession));
      if (allPairs) {
        crew.addAll(person++, samples);
      } else {
        crew.add(person++, samples, enrol);
      }
    }
    return crew;
  }

  /** Numbers as numbers, so that session 10 comes after session 9. */
  private static int bySession(String one, String other) {
    boolean numbers = one.matches("\\d{1,9}") && other.matches("\\d{1,9}");
    return numbers
        ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
        : one.compareTo(other);
  }

  private void add(int person, List<Capture.Good> samples, int enrol) {
    if (samples.size() < enrol) {
      withoutTemplate++;
      samples.forEach(sample -> probes.add(new Probe(person, sample, false, 0)));
      return;
    }
    Template template = new Template(person, List.copyOf(samples.subList(0, enrol)));
    templates.add(template);
    List<Capture.Good> rest = samples.subList(enrol, samples.size());
    Predicate<Capture.Good> elsewhere = good -> !template.hasSession(good.listed().session());
    boolean across = rest.stream().anyMatch(elsewhere);
    count(person, rest, across);
    for (Capture.Good sample : rest) {
      probes.add(new Probe(person, sample, !across || elsewhere.test(sample), 0));
    }
  }

  private void addAll(int person, List<Capture.Good> samples) {
    withoutTemplate += samples.isEmpty() ? 1 : 0;
    if (samples.size() > 1) {
      var sessions = samples.stream().map(good -> good.listed().session()).distinct();
      count(person, samples, sessions.count() > 1);
    }
    for (Capture.Good sample : samples) {
      templates.add(new Template(person, List.of(sample)));
      probes.add(new Probe(person, sample, true, probes.size()));
    }
  }

  private void count(int person, List<Capture.Good> rest, boolean across) {
    if (across) {
      acrossSessions.add(person);
    } else {
      withinSession += rest.isEmpty() ? 0 : 1;
    }
  }

  /** Whether the template numbered {@code template} meets {@code probe}. */
  boolean meets(int template, Probe probe) {
    Template enrolled = templates.get(template);
    boolean own = enrolled.person() == probe.person();
    if (!allPairs) {
      return !own || probe.genuine();
    }
    if (template >= probe.number()) {
      return false;
    }
    return !own
        || !acrossSessions.contains(probe.person())
        || !enrolled.hasSession(probe.sample().listed().session());
  }

  List<String> names() {
    return names;
  }

  List<Template> templates() {
    return templates;
  }

  List<Probe> probes() {
    return probes;
  }

  /** People with too few good samples for a template: failures to enrol. */
  int withoutTemplate() {
    return withoutTemplate;
  }

  /** People whose genuine comparisons are across sessions. */
  int acrossSessions() {
    return acrossSessions.size();
  }

  /** People whose genuine comparisons are within one session, for want of another. */
  int withinSession() {
    return withinSession;
  }
}
