package jp.madoguchi.core.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * The store key, wrapped once for each operator. Immutable: adding and removing give new slots, and
 * the caller writes {@link #encoded()} with {@code FileStore.replace}.
 *
 * <p>Slots that were put back from an old copy are not noticed here but by the store's anchor. A
 * removed operator who kept such a copy is shut out by {@link #rotated}.
 */
public final class KeySlots {
  static final int STORE_ID_BYTES = 16;
  static final int CHECK_BYTES = 16;
  static final int MAX_ID_BYTES = 64;
  static final int MAX_PALM_BYTES = 1 << 20;
  static final int MAX_SLOTS = 1000;
  private static final int KEY_BYTES = 32;

  /** The name of a store whose key was never changed. */
  public static final String FIRST_STORE = "store";

  private final byte[] storeId;
  private final int generation;
  private final byte[] check;
  private final SortedMap<String, KeySlot> slots;

  KeySlots(byte[] storeId, int generation, byte[] check, SortedMap<String, KeySlot> slots) {
    this.storeId = storeId;
    this.generation = generation;
    this.check = check;
    this.slots = slots;
  }

  /** New slots without operators, and the random key of a new store, which the caller destroys. */
  public record Fresh(KeySlots slots, Secret storeKey) {}

  /** Makes a new store key. */
  public static Fresh create(Randomness random) {
    Secret storeKey = Secret.taking(random.bytes(KEY_BYTES));
    byte[] storeId = random.bytes(STORE_ID_BYTES);
    return new Fresh(
        new KeySlots(storeId, 0, checkOf(storeKey, storeId), new TreeMap<>()), storeKey);
  }

  /** Reads what {@link #encoded()} wrote; anything else is {@link KeysRefused.Damaged}. */
  public static KeySlots decode(byte[] encoded) throws KeysRefused {
    return SlotsForm.decode(encoded);
  }

  /** The one byte form of these slots; no part of it is secret. */
  public byte[] encoded() {
    return SlotsForm.encode(this);
  }

  public Optional<KeySlot> slot(String operatorId) {
    return Optional.ofNullable(slots.get(operatorId));
  }

  public List<String> operators() {
    return List.copyOf(slots.keySet());
  }

  /**
   * The store key, which the caller destroys. Refusals: {@link KeysRefused.NoSlot}, {@link
   * KeysRefused.WrongKeys}, {@link KeysRefused.Damaged}.
   */
  public Secret unlock(
      String operatorId, Secret cardSecret, Secret deviceSecret, Secret leaseSecret)
      throws KeysRefused {
    KeySlot slot = slot(operatorId).orElseThrow(() -> new KeysRefused.NoSlot(operatorId));
    Secret storeKey = slot.openStoreKey(cardSecret, deviceSecret, leaseSecret);
    if (!isStoreKey(storeKey)) {
      storeKey.close();
      throw new KeysRefused.Damaged("store key check");
    }
    return storeKey;
  }

  /**
   * With one operator more. Refusals: {@link KeysRefused.SlotTaken}, {@link
   * KeysRefused.UnfitCardKey}, and {@link KeysRefused.WrongKeys} when {@code storeKey} belongs to
   * another store.
   */
  public KeySlots addOperator(NewOperator operator, Secret storeKey, Randomness random)
      throws KeysRefused {
    requireFit(operator);
    if (slots.containsKey(operator.operatorId())) {
      throw new KeysRefused.SlotTaken(operator.operatorId());
    }
    if (!isStoreKey(storeKey)) {
      throw new KeysRefused.WrongKeys("store key check");
    }
    SortedMap<String, KeySlot> more = new TreeMap<>(slots);
    more.put(operator.operatorId(), KeySlot.seal(storeId, generation, operator, storeKey, random));
    return new KeySlots(storeId, generation, check, more);
  }

  /** Without that operator. Refusals: {@link KeysRefused.NoSlot}, {@link KeysRefused.LastSlot}. */
  public KeySlots removeOperator(String operatorId) throws KeysRefused {
    if (!slots.containsKey(operatorId)) {
      throw new KeysRefused.NoSlot(operatorId);
    }
    if (slots.size() == 1) {
      throw new KeysRefused.LastSlot(operatorId);
    }
    SortedMap<String, KeySlot> fewer = new TreeMap<>(slots);
    fewer.remove(operatorId);
    return new KeySlots(storeId, generation, check, fewer);
  }

  /**
   * These operators' slots for a new random store key, which the caller destroys. No card need be
   * there.
   *
   * @param without operators who get no slot any more; refused with {@link KeysRefused.LastSlot}
   *     where nobody would be left
   */
  public Fresh rotated(
      Set<String> without, Secret deviceSecret, Secret leaseSecret, Randomness random)
      throws KeysRefused {
    SortedMap<String, KeySlot> stay = new TreeMap<>(slots);
    stay.keySet().removeAll(without);
    if (stay.isEmpty()) {
      throw new KeysRefused.LastSlot(String.join(" ", without));
    }
    Secret newKey = Secret.taking(random.bytes(KEY_BYTES));
    int next = generation + 1;
    for (KeySlot slot : List.copyOf(stay.values())) {
      stay.put(slot.operatorId(), slot.rewrapped(next, newKey, deviceSecret, leaseSecret, random));
    }
    return new Fresh(new KeySlots(storeId, next, checkOf(newKey, storeId), stay), newKey);
  }

  /** The name of the store that these slots open; another one after each {@link #rotated}. */
  public String storeName() {
    return storeName(generation);
  }

  /** The name that the store had after so many changes of its key. */
  public static String storeName(int generation) {
    return generation == 0 ? FIRST_STORE : FIRST_STORE + "-" + generation;
  }

  /** How often the store key was changed. */
  public int generation() {
    return generation;
  }

  byte[] storeId() {
    return storeId.clone();
  }

  byte[] check() {
    return check.clone();
  }

  Collection<KeySlot> all() {
    return slots.values();
  }

  /** Whether the store key is the one that these slots hold. */
  public boolean isStoreKey(Secret storeKey) {
    try (Secret expected = Secret.taking(check.clone());
        Secret actual = Secret.taking(checkOf(storeKey, storeId))) {
      return expected.matches(actual);
    }
  }

  private static byte[] checkOf(Secret storeKey, byte[] storeId) {
    try (Secret derived = DerivedKey.of(List.of(storeKey), storeId, "madoguchi store key check")) {
      return derived.use(bytes -> Arrays.copyOf(bytes, CHECK_BYTES));
    }
  }

  private void requireFit(NewOperator operator) {
    int idBytes = operator.operatorId().getBytes(StandardCharsets.UTF_8).length;
    if (idBytes == 0 || idBytes > MAX_ID_BYTES || slots.size() >= MAX_SLOTS) {
      throw new IllegalArgumentException("operator id of 1 to 64 bytes, at most 1000 slots");
    }
    if (operator.palmTemplate().length > MAX_PALM_BYTES) {
      throw new IllegalArgumentException("palm template above 1 MiB");
    }
  }
}
