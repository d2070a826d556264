package jp.madoguchi.terminal.name;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import jp.madoguchi.terminal.control.Em;

/** Names in the font of the interface, where the name font is not installed. */
public final class PlainNames implements NameFactory {
  @Override
  public Node show(String name, double size) {
    Label label = new PlainName(name);
    label.setStyle("-fx-font-size: " + size / Em.USUAL + "em;");
    return label;
  }

  /** Nobody knows what the interface's font has; that it tells no variants is said elsewhere. */
  @Override
  public boolean draws(String name) {
    return true;
  }

  @Override
  public void dress(NameField field, ReadOnlyDoubleProperty em) {}

  @Override
  public Node below(ObservableValue<String> text) {
    Region nothing = new Region();
    nothing.setManaged(false);
    return nothing;
  }

  @Override
  public Drawing drawing() {
    return Drawing.PLAIN;
  }

  @Override
  public Optional<NameOutlines> outlines() {
    return Optional.empty();
  }

  @Override
  public void forget() {}

  private static final class PlainName extends Label implements ShownName {
    PlainName(String name) {
      super(name);
    }

    @Override
    public String getName() {
      return getText();
    }
  }
}
