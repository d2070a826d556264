package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.ReaderChoice;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/** Which of several card readers is used at this seat. Screen's thread only. */
final class Readers {
  private final CardReader reader;
  private final Background background;
  private final ReadOnlyObjectWrapper<Choice> choice =
      new ReadOnlyObjectWrapper<>(new Choice(List.of(), ""));
  private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(Message.NONE);

  /**
   * What there is to choose from.
   *
   * @param names of the readers, the one that is used among them even while it is unplugged
   * @param used empty where there is none
   */
  record Choice(List<String> names, String used) {
    Choice {
      names = List.copyOf(names);
    }

    /** Whether people have to be asked at all. */
    boolean isOne() {
      return names.size() > 1;
    }
  }

  Readers(CardReader reader, Background background) {
    this.reader = reader;
    this.background = background;
  }

  ReadOnlyObjectProperty<Choice> choice() {
    return choice.getReadOnlyProperty();
  }

  /** Why the choice will not be remembered. */
  ReadOnlyObjectProperty<Message> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Looks which readers are plugged in; where there is nothing to choose, nothing happens. */
  void look() {
    if (reader instanceof ReaderChoice choosable) {
      background.call(() -> among(choosable)).onSuccess(choice::set).start();
    }
  }

  private static Choice among(ReaderChoice choosable) {
    String used = choosable.name();
    List<String> names = new ArrayList<>(choosable.names());
    if (!used.isEmpty() && !names.contains(used)) {
      names.addFirst(used);
    }
    return new Choice(names, used);
  }

  /** Cards are read in this one from now on. */
  void choose(String name) {
    if (reader instanceof ReaderChoice choosable && !name.equals(choice.get().used())) {
      problem.set(Message.NONE);
      background
          .call(() -> {
            choosable.choose(name);
            return among(choosable);
          })
          .onSuccess(choice::set)
          .onFailure(IOException.class, _ -> problem.set(Message.of("login.reader.unremembered")))
          .start();
    }
  }
}
