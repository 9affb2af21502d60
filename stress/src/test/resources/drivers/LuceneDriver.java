package drivers;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** Indexes some hundred documents, merges and deletes, and searches in all ways. */
public final class LuceneDriver {
  private static final String[] WORDS =
      ("generator yield frame suspend resume spill delegate leaf chain close raise send value iterator stream loop"
              + " label stack local slot verifier handler monitor weave class method field type array")
          .split(" ");

  public static void run(PrintStream out) throws IOException {
    Random random = new Random(3);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        StandardAnalyzer analyzer = new StandardAnalyzer()) {
      IndexWriterConfig config = new IndexWriterConfig(analyzer);
      config.setMergeScheduler(new SerialMergeScheduler());
      config.setMaxBufferedDocs(40);
      config.setSimilarity(new BM25Similarity(1.1f, 0.7f));
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < 300; i++) {
          writer.addDocument(document(random, i));
        }
        writer.deleteDocuments(new Term("id", "17"), new Term("group", "g3"));
        writer.updateDocument(new Term("id", "20"), document(random, 20));
        writer.commit();
        search(directory, analyzer, out);
        writer.forceMerge(1);
        writer.commit();
        search(directory, analyzer, out);
      }
    }
  }

  private static Document document(Random random, int id) {
    StringBuilder text = new StringBuilder();
    for (int i = 5 + random.nextInt(40); i > 0; i--) {
      text.append(WORDS[Math.min(random.nextInt(WORDS.length), random.nextInt(WORDS.length))]).append(i % 9 == 0 ? ". " : " ");
    }
    Document document = new Document();
    document.add(new StringField("id", Integer.toString(id), Field.Store.YES));
    document.add(new StringField("group", "g" + random.nextInt(8), Field.Store.YES));
    document.add(new TextField("text", text.toString(), Field.Store.YES));
    document.add(new IntPoint("size", text.length()));
    document.add(new StoredField("size", text.length()));
    document.add(new NumericDocValuesField("rank", random.nextInt(50)));
    document.add(new SortedDocValuesField("name", new BytesRef("n" + random.nextInt(90))));
    document.add(new DoublePoint("place", random.nextDouble(), random.nextDouble()));
    document.add(new KnnFloatVectorField("vector", new float[] {random.nextFloat(), random.nextFloat(), 1 + random.nextFloat()}));
    return document;
  }

  private static void search(ByteBuffersDirectory directory, StandardAnalyzer analyzer, PrintStream out) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      out.println(reader.numDocs() + " of " + reader.maxDoc() + " in " + reader.leaves().size());
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BM25Similarity(1.1f, 0.7f));
      for (Query query : queries(analyzer, out)) {
        TopDocs hits = searcher.search(query, 7);
        out.println(query + " " + hits.totalHits);
        for (ScoreDoc hit : hits.scoreDocs) {
          Document document = searcher.storedFields().document(hit.doc);
          out.println(hit.score + " " + document.get("id") + " " + document.get("group") + " " + document.get("size"));
        }
        if (hits.scoreDocs.length > 0) {
          out.println(searcher.explain(query, hits.scoreDocs[0].doc));
        }
        Sort sort = new Sort(new SortField("rank", SortField.Type.INT, true), new SortField("name", SortField.Type.STRING));
        for (ScoreDoc hit : searcher.search(query, 5, sort).scoreDocs) {
          out.println(searcher.storedFields().document(hit.doc).get("id"));
        }
        out.println(searcher.count(query));
      }
      terms(reader, out);
    }
  }

  private static List<Query> queries(StandardAnalyzer analyzer, PrintStream out) {
    List<Query> queries = new ArrayList<>();
    for (String text :
        List.of("generator AND yield", "frame OR (spill -leaf)", "\"yield frame\"~3", "gen*", "de?egate", "suspnd~2", "[chain TO close]",
            "/s[tl].*/", "text:loop^4 label", "+stack +local -slot", "group:g5", "((", "*:*", "yield AND", "{a TO c] NOT \"stack local\"")) {
      try {
        queries.add(new QueryParser("text", analyzer).parse(text));
      } catch (ParseException e) {
        out.println(text + " " + e.getMessage().lines().findFirst().orElse(""));
      }
    }
    queries.add(new TermQuery(new Term("text", "verifier")));
    queries.add(new PhraseQuery(1, "text", "generator", "yield"));
    queries.add(new FuzzyQuery(new Term("text", "montor"), 1));
    queries.add(new PrefixQuery(new Term("text", "s")));
    queries.add(new WildcardQuery(new Term("text", "*le*")));
    queries.add(new RegexpQuery(new Term("text", "(cl|st)a.{1,3}")));
    queries.add(IntPoint.newRangeQuery("size", 50, 120));
    queries.add(DoublePoint.newRangeQuery("place", new double[] {0.2, 0.2}, new double[] {0.7, 0.9}));
    queries.add(new KnnFloatVectorQuery("vector", new float[] {0.5f, 0.5f, 1}, 5));
    queries.add(
        new BooleanQuery.Builder()
            .add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER)
            .add(new TermQuery(new Term("text", "weave")), BooleanClause.Occur.SHOULD)
            .add(new TermQuery(new Term("text", "class")), BooleanClause.Occur.SHOULD)
            .add(new TermQuery(new Term("text", "method")), BooleanClause.Occur.SHOULD)
            .setMinimumNumberShouldMatch(2)
            .build());
    return queries;
  }

  private static void terms(DirectoryReader reader, PrintStream out) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, "text");
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      out.println(term.utf8ToString() + " " + each.docFreq() + " " + each.totalTermFreq());
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      out.println(leaf.reader().maxDoc() + " " + leaf.reader().getFieldInfos().size());
    }
  }
}
