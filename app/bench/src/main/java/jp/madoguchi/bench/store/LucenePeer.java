package jp.madoguchi.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.FSDirectory;

/** Lucene on a plain directory: it has no cipher of its own. */
final class LucenePeer implements Peer {
  private static final int MOST = 100;

  private final FSDirectory directory;
  private IndexWriter writer;
  private DirectoryReader reader;
  private IndexSearcher searcher;

  LucenePeer(Path place) throws IOException {
    directory = FSDirectory.open(place);
    writer = new IndexWriter(directory, new IndexWriterConfig());
    reader = DirectoryReader.open(writer);
    searcher = new IndexSearcher(reader);
  }

  @Override
  public void load(Iterator<Row> rows) throws IOException {
    while (rows.hasNext()) {
      writer.addDocument(document(rows.next(), ""));
    }
    writer.commit();
    look();
  }

  private static Document document(Row row, String more) {
    Document document = new Document();
    document.add(new StringField("number", Long.toString(row.number()), Store.YES));
    document.add(new StringField("kana", row.kana(), Store.NO));
    document.add(new StringField("name", row.name(), Store.NO));
    document.add(new IntPoint("birth", row.birth()));
    document.add(new StringField("address", row.address(), Store.NO));
    document.add(new StoredField("rest", row.name() + row.rest() + more));
    return document;
  }

  private void look() throws IOException {
    reader.close();
    reader = DirectoryReader.open(writer);
    searcher = new IndexSearcher(reader);
  }

  @Override
  public void reopen() throws IOException {
    reader.close();
    writer.close();
    writer = new IndexWriter(directory, new IndexWriterConfig());
    look();
    lookUp(1);
  }

  @Override
  public int lookUp(long number) throws IOException {
    Query query = new TermQuery(new Term("number", Long.toString(number)));
    ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
    return found.length == 0
        ? 0
        : searcher.storedFields().document(found[0].doc).get("rest").length();
  }

  @Override
  public int byReading(String beginning, int birth) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(new PrefixQuery(new Term("kana", beginning)), Occur.FILTER)
            .add(IntPoint.newExactQuery("birth", birth), Occur.FILTER)
            .build();
    return searcher.search(query, MOST).scoreDocs.length;
  }

  @Override
  public int byReadingPart(String part) throws IOException {
    return like("kana", "*" + part + "*");
  }

  @Override
  public int byName(String first, String last) throws IOException {
    return like("name", first + "*" + last);
  }

  @Override
  public int byAddressPart(String part) throws IOException {
    return like("address", "*" + part + "*");
  }

  private int like(String field, String pattern) throws IOException {
    Query query = new WildcardQuery(new Term(field, pattern));
    return searcher.search(query, MOST).scoreDocs.length;
  }

  @Override
  public void approve(long number, int turn) throws IOException {
    Row row = new Row(number, "カナ", 1, "名", "", "９番地" + turn, "");
    writer.updateDocument(
        new Term("number", Long.toString(number)), document(row, "住所の変更".repeat(240)));
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    writer.close();
    directory.close();
  }
}
