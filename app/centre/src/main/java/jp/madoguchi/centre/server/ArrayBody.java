package jp.madoguchi.centre.server;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A body that is here already. */
public record ArrayBody(byte[] content) implements LineDesk.Body {
  @Override
  public long length() {
    return content.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(content);
  }
}
