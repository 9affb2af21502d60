package drivers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.apache.commons.collections4.Bag;
import org.apache.commons.collections4.BidiMap;
import org.apache.commons.collections4.CollectionUtils;
import org.apache.commons.collections4.IterableUtils;
import org.apache.commons.collections4.ListUtils;
import org.apache.commons.collections4.bag.TreeBag;
import org.apache.commons.collections4.bidimap.TreeBidiMap;
import org.apache.commons.collections4.list.TreeList;
import org.apache.commons.collections4.map.LRUMap;
import org.apache.commons.collections4.map.LinkedMap;
import org.apache.commons.collections4.multimap.ArrayListValuedHashMap;
import org.apache.commons.collections4.queue.CircularFifoQueue;
import org.apache.commons.collections4.sequence.SequencesComparator;
import org.apache.commons.collections4.trie.PatriciaTrie;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.commons.lang3.Range;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.math.Fraction;
import org.apache.commons.lang3.math.NumberUtils;
import org.apache.commons.lang3.time.DateUtils;
import org.apache.commons.lang3.time.DurationFormatUtils;
import org.apache.commons.lang3.time.FastDateFormat;
import org.apache.commons.lang3.tuple.Pair;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.apache.commons.text.CaseUtils;
import org.apache.commons.text.ExtendedMessageFormat;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.StringTokenizer;
import org.apache.commons.text.WordUtils;
import org.apache.commons.text.diff.StringsComparator;
import org.apache.commons.text.similarity.CosineDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDetailedDistance;
import org.apache.commons.text.similarity.LongestCommonSubsequence;

/** Text, numbers, dates, collections, archives and matrices, by the Commons libraries. */
public final class CommonsDriver {

  public static void run(PrintStream out) throws Exception {
    Random random = new Random(13);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      texts.add(text(random));
    }
    strings(texts, out);
    similarity(texts, out);
    dates(random, out);
    numbers(random, out);
    collections(texts, random, out);
    compress(texts, random, out);
    matrices(random, out);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append((char) (random.nextInt(8) == 0 ? random.nextInt(0x500) : "  abcABC<&>\"'\\${}%,;:é\t".charAt(random.nextInt(23))));
    }
    return text.toString();
  }

  private static void strings(List<String> texts, PrintStream out) {
    StringSubstitutor substitutor = new StringSubstitutor(Map.of("a", "1", "b", "${a}2", "c", "${d:-three}"));
    for (String text : texts) {
      out.println(StringUtils.capitalize(text) + StringUtils.reverseDelimited(text, ',') + StringUtils.swapCase(text));
      out.println(StringUtils.abbreviateMiddle(text, "..", 9) + StringUtils.center(text, 30, "<>") + StringUtils.stripAccents(text));
      out.println(Arrays.toString(StringUtils.splitByCharacterTypeCamelCase(text)) + Arrays.toString(StringUtils.substringsBetween(text, "<", ">")));
      out.println(StringEscapeUtils.escapeJava(text) + StringEscapeUtils.escapeXml11(text) + StringEscapeUtils.escapeHtml4(text));
      out.println(StringEscapeUtils.escapeCsv(text) + StringEscapeUtils.escapeEcmaScript(text));
      out.println(StringEscapeUtils.unescapeJava(StringEscapeUtils.escapeJava(text)).equals(text));
      out.println(WordUtils.wrap(text, 10, "|", true) + WordUtils.initials(text) + CaseUtils.toCamelCase(text, true, ',', '<'));
      out.println(new StringTokenizer(text, ',', '"').getTokenList());
      out.println(substitutor.replace(text + "${a}-${b}-${c}-${x}-$${a}"));
    }
    ExtendedMessageFormat format = new ExtendedMessageFormat("{0} of {1,number,#.##} {2,choice,0#none|1#one|1<many}", Locale.ROOT);
    out.println(format.format(new Object[] {"x", 3.14159, 2}) + format.toPattern());
    for (String wrong : List.of("{", "{a}", "{0,", "{0,number")) {
      try {
        out.println(new ExtendedMessageFormat(wrong, Locale.ROOT));
      } catch (IllegalArgumentException e) {
        out.println(wrong + " " + e.getMessage());
      }
    }
  }

  private static void similarity(List<String> texts, PrintStream out) {
    for (int i = 1; i < texts.size(); i++) {
      String a = texts.get(i - 1);
      String b = texts.get(i);
      out.println(new JaroWinklerSimilarity().apply(a, b) + " " + new LevenshteinDetailedDistance().apply(a, b));
      out.println(new LongestCommonSubsequence().longestCommonSubsequence(a, b) + " " + StringUtils.getLevenshteinDistance(a, b));
      StringBuilder script = new StringBuilder();
      new StringsComparator(a, b).getScript().visit(new org.apache.commons.text.diff.CommandVisitor<>() {
        @Override
        public void visitInsertCommand(Character c) {
          script.append('+').append(c);
        }

        @Override
        public void visitKeepCommand(Character c) {
          script.append('=').append(c);
        }

        @Override
        public void visitDeleteCommand(Character c) {
          script.append('-').append(c);
        }
      });
      out.println(script);
    }
    out.println(new CosineDistance().apply("a generator yields", "the generator returns"));
  }

  private static void dates(Random random, PrintStream out) throws Exception {
    TimeZone zone = TimeZone.getTimeZone("Europe/Berlin");
    for (String pattern : List.of("yyyy-MM-dd HH:mm:ss.SSS zzz", "EEEE, d. MMM yy h a", "YYYY-'W'ww-u", "D/F/k/K Z ZZ XXX G")) {
      for (Locale locale : List.of(Locale.ROOT, Locale.GERMANY, Locale.JAPAN)) {
        FastDateFormat format = FastDateFormat.getInstance(pattern, zone, locale);
        Date date = new Date(Math.abs(random.nextLong()) % 4_000_000_000_000L);
        String text = format.format(date);
        out.println(text);
        try {
          out.println(format.parse(text).getTime());
        } catch (java.text.ParseException e) {
          out.println(e.getMessage());
        }
        out.println(DateUtils.truncate(date, Calendar.MONTH).getTime() + " " + DateUtils.ceiling(date, Calendar.HOUR).getTime());
        out.println(DurationFormatUtils.formatPeriod(0, date.getTime(), "y'y' M'm' d'd' H:m:s", true, TimeZone.getTimeZone("UTC")));
        out.println(DurationFormatUtils.formatDurationWords(date.getTime() % 1_000_000_000, true, true));
      }
    }
  }

  private static void numbers(Random random, PrintStream out) {
    for (String text : List.of("1", "0x1F", "1.5f", "1e400", "-7L", "abc", "", "08", "1E-5D", "0.1", "--1", "12345678901234567890")) {
      try {
        Number number = NumberUtils.createNumber(text);
        out.println(number + " " + (number == null ? "" : number.getClass()));
      } catch (NumberFormatException e) {
        out.println(e.getMessage());
      }
      out.println(NumberUtils.isCreatable(text) + " " + NumberUtils.isParsable(text) + " " + NumberUtils.toInt(text, -1));
    }
    Fraction sum = Fraction.ZERO;
    for (int i = 1; i < 10; i++) {
      sum = sum.add(Fraction.getFraction(1, i)).reduce();
      out.println(sum.toProperString() + " " + sum.multiplyBy(Fraction.TWO_THIRDS).pow(2));
    }
    int[] shuffled = random.ints(40, 0, 20).toArray();
    ArrayUtils.shuffle(shuffled, new Random(1));
    out.println(Arrays.toString(ArrayUtils.removeElements(shuffled, 1, 2, 3)) + ArrayUtils.indexesOf(shuffled, 7));
    out.println(Range.of(1, 9).intersectionWith(Range.of(4, 20)) + " " + Pair.of("a", 1).compareTo(Pair.of("a", 2)));
  }

  private static void collections(List<String> texts, Random random, PrintStream out) {
    Bag<String> bag = new TreeBag<>();
    BidiMap<String, Integer> bidi = new TreeBidiMap<>();
    PatriciaTrie<Integer> trie = new PatriciaTrie<>();
    LRUMap<String, Integer> recent = new LRUMap<>(7);
    LinkedMap<String, Integer> linked = new LinkedMap<>();
    TreeList<String> tree = new TreeList<>();
    ArrayListValuedHashMap<Integer, String> multi = new ArrayListValuedHashMap<>();
    CircularFifoQueue<String> fifo = new CircularFifoQueue<>(5);
    Map<String, Integer> hash = new HashMap<>();
    for (int i = 0; i < 2000; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      bag.add(text, 1 + i % 3);
      bidi.put(text, random.nextInt(100));
      trie.put(text, i);
      recent.put(text, i);
      linked.put(text, i);
      tree.add(random.nextInt(tree.size() + 1), text);
      if (i % 5 == 0) {
        tree.remove(random.nextInt(tree.size()));
        trie.remove(texts.get(random.nextInt(texts.size())));
        linked.remove(texts.get(random.nextInt(texts.size())));
      }
      multi.put(text.length(), text);
      fifo.add(text);
      hash.merge(text, 1, Integer::sum);
    }
    out.println(bag + " " + bag.uniqueSet().size());
    out.println(bidi.inverseBidiMap() + " " + bidi.size());
    out.println(trie + " " + trie.prefixMap("a") + " " + trie.headMap("b"));
    out.println(recent + " " + recent.firstKey());
    out.println(linked.indexOf(texts.get(3)) + " " + linked);
    out.println(tree + " " + tree.indexOf(texts.get(5)));
    out.println(multi.get(5) + " " + multi.keys().getCount(3) + " " + fifo);
    List<String> sorted = new ArrayList<>(hash.keySet());
    sorted.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
    out.println(sorted);
    out.println(ListUtils.partition(sorted, 7) + " " + ListUtils.longestCommonSubsequence(sorted, texts));
    out.println(CollectionUtils.disjunction(List.of(1, 2, 3), List.of(3, 4)) + " " + CollectionUtils.collate(List.of(1, 5), List.of(2, 6)));
    out.println(CollectionUtils.permutations(List.of(1, 2, 3)) + " " + IterableUtils.toString(IterableUtils.zippingIterable(sorted, texts)));
    out.println(new SequencesComparator<>(sorted, texts).getScript().getModifications());
  }

  private static void compress(List<String> texts, Random random, PrintStream out) throws Exception {
    byte[] noise = new byte[3000];
    random.nextBytes(noise);
    byte[] text = String.join("\n", texts).repeat(5).getBytes(StandardCharsets.UTF_8);
    for (String name : List.of("gz", "bzip2", "deflate", "lz4-framed", "snappy-framed")) {
      for (byte[] content : List.of(text, noise, new byte[0])) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream compressed = new CompressorStreamFactory().createCompressorOutputStream(name, bytes)) {
          compressed.write(content);
        }
        byte[] result = bytes.toByteArray();
        try (InputStream plain = new CompressorStreamFactory(true).createCompressorInputStream(name, new ByteArrayInputStream(result))) {
          out.println(name + " " + result.length + " " + Arrays.hashCode(result) + " " + Arrays.equals(plain.readAllBytes(), content));
        }
        result[result.length / 2] ^= 0x55;
        try (InputStream plain = new CompressorStreamFactory(true).createCompressorInputStream(name, new ByteArrayInputStream(result))) {
          out.println(Arrays.hashCode(plain.readAllBytes()));
        } catch (IOException | RuntimeException e) {
          out.println(e.getClass().getName() + " " + e.getMessage());
        }
      }
    }
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    try (TarArchiveOutputStream archive = new TarArchiveOutputStream(tar)) {
      archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (int i = 0; i < 5; i++) {
        TarArchiveEntry entry = new TarArchiveEntry("folder/" + "long".repeat(i * 12) + i);
        entry.setSize(text.length);
        entry.setModTime(0);
        archive.putArchiveEntry(entry);
        archive.write(text);
        archive.closeArchiveEntry();
      }
    }
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream archive = new ZipArchiveOutputStream(zip)) {
      for (int i = 0; i < 5; i++) {
        ZipArchiveEntry entry = new ZipArchiveEntry("folder/é" + i);
        entry.setTime(0);
        archive.putArchiveEntry(entry);
        archive.write(noise, 0, i * 500);
        archive.closeArchiveEntry();
      }
    }
    for (ByteArrayOutputStream archive : List.of(tar, zip)) {
      try (ArchiveInputStream<?> entries = new ArchiveStreamFactory().createArchiveInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
        for (ArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
          out.println(entry.getName() + " " + entry.getSize() + " " + Arrays.hashCode(entries.readAllBytes()));
        }
      }
    }
  }

  private static void matrices(Random random, PrintStream out) {
    for (int size = 2; size < 7; size++) {
      double[][] values = new double[size][size];
      for (double[] row : values) {
        Arrays.setAll(row, i -> random.nextInt(20) - 10);
      }
      RealMatrix matrix = new Array2DRowRealMatrix(values);
      out.println(new LUDecomposition(matrix).getDeterminant() + " " + new QRDecomposition(matrix).getR());
      out.println(new SingularValueDecomposition(matrix).getNorm() + " " + matrix.multiply(matrix.transpose()));
      out.println(Arrays.toString(new EigenDecomposition(matrix.add(matrix.transpose())).getRealEigenvalues()));
      PolynomialFunction polynomial = new PolynomialFunction(values[0]);
      out.println(polynomial + " " + polynomial.derivative() + " " + polynomial.value(1.5));
      out.println(Arrays.toString(new LaguerreSolver().solveAllComplex(new double[] {-6, 11, -6, 1}, 0)));
    }
    DescriptiveStatistics statistics = new DescriptiveStatistics(random.doubles(100).toArray());
    out.println(statistics + " " + statistics.getPercentile(33));
    SimpleRegression regression = new SimpleRegression();
    for (int i = 0; i < 30; i++) {
      regression.addData(i, 2 * i + random.nextDouble());
    }
    out.println(regression.getSlope() + " " + regression.getSignificance() + " " + regression.predict(40));
    double[] wave = random.doubles(64).toArray();
    out.println(Arrays.toString(new FastFourierTransformer(DftNormalization.STANDARD).transform(wave, TransformType.FORWARD)));
    out.println(new BigDecimal(BigInteger.TEN).pow(5));
  }
}
