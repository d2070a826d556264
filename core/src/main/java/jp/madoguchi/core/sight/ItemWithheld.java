package jp.madoguchi.core.sight;

/** An item that is not shown to whoever asked; the try is in the log. */
public final class ItemWithheld extends Exception {
  private static final long serialVersionUID = 1;

  private final Guarded item;

  public ItemWithheld(Guarded item) {
    super(item.name());
    this.item = item;
  }

  public Guarded item() {
    return item;
  }
}
