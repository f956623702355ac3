package wenshu.bench;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenshu.bench.RecallQuery.Doc;

/**
 * Makes queries of every class out of a corpus, so that searching is not tuned to one set of them.
 *
 * <p>Arguments: corpus, seed, file to write (class, words, targets), how many of each class.
 */
public final class MadeQueries {

    private static final Pattern NUMBER = Pattern.compile("([\\p{IsHan}]{3,8})〔(\\d{4})〕(\\d{1,4})号");
    private static final Pattern CERTIFICATE = Pattern.compile("[A-Z]{2}\\d{10}");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}]+");
    private static final Map<String, String> SHORT = Map.of("人力资源和社会保障局", "人社局", "疾病预防控制中心", "疾控中心", "卫生健康委员会", "卫健委");
    private static final String DOTS = "•‧・";

    private final Random random;
    private final List<Doc> docs;
    private final Transliterator pinyin = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private final Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
    private final Map<Integer, String> sounds = new HashMap<>();
    private final Map<String, List<Integer>> sounding = new HashMap<>();

    private MadeQueries(List<Doc> docs, long seed) {
        this.docs = docs;
        this.random = new Random(seed);
        Map<Integer, Integer> often = new HashMap<>();
        docs.forEach(doc -> doc.body().codePoints().filter(Character::isIdeographic).forEach(c -> often.merge(c, 1, Integer::sum)));
        often.keySet().stream().sorted().forEach(c -> sounding.computeIfAbsent(sound(c), any -> new ArrayList<>()).add(c));
    }

    public static void main(String[] args) throws IOException {
        MadeQueries made = new MadeQueries(RecallQuery.corpus(Path.of(args[0])), Long.parseLong(args[1]));
        try (PrintStream out = new PrintStream(Files.newOutputStream(Path.of(args[2])), false, StandardCharsets.UTF_8)) {
            made.write(out, Integer.parseInt(args[3]));
        }
    }

    private void write(PrintStream out, int each) {
        write(out, "name_full", each, doc -> same(person(doc)));
        write(out, "name_2char", each, doc -> same(person(doc, name -> name.length() == 2)));
        write(out, "name_rare", each, doc -> same(person(doc, name -> !name.contains("·")
                && !Charset.forName("GB2312").newEncoder().canEncode(name))));
        write(out, "name_dot", each, doc -> {
            String name = person(doc, any -> any.contains("·"));
            return name == null ? null : new String[] {name.replace('·', DOTS.charAt(random.nextInt(DOTS.length()))), name};
        });
        write(out, "name_partial", each, doc -> {
            String name = person(doc, any -> any.length() == 3);
            return name == null ? null : same(name.substring(1));
        });
        write(out, "org_full", each, doc -> doc.body().contains(doc.unit()) ? same(doc.unit()) : null);
        write(out, "org_abbrev", each, doc -> SHORT.keySet().stream().filter(doc.unit()::endsWith).findFirst()
                .map(full -> new String[] {doc.unit().replace(full, SHORT.get(full)), doc.unit()}).orElse(null));
        write(out, "typo_org", each, doc -> doc.unit().length() > 6 && doc.body().contains(doc.unit())
                ? wrong(doc.unit(), 2) : null);
        write(out, "typo_name", each, doc -> {
            String name = person(doc, any -> any.length() == 3);
            return name == null ? null : wrong(name, 1);
        });
        write(out, "docno_exact", each, doc -> same(number(doc.docno(), "$1〔$2〕$3号")));
        write(out, "docno_cited", each, doc -> same(number(doc.body(), "$1〔$2〕$3号")));
        List<String> variants = List.of("$1[$2]$3号", "$1（$2）$3号", "$1【$2】$3号", "$1 〔 $2 〕 $3号", "$1($2)$3号");
        write(out, "docno_variant", each, doc -> number(doc.docno(), variants));
        write(out, "docno_loose", each, doc -> number(doc.docno(), List.of("$1$2年$3号", "$1 $2 $3", "$1$2第$3号")));
        write(out, "certno", each, doc -> {
            Matcher certificate = CERTIFICATE.matcher(doc.body());
            return certificate.find() ? new String[] {certificate.group().toLowerCase(Locale.ROOT), certificate.group()} : null;
        });
        write(out, "phrase", each, doc -> same(piece(doc, 4 + random.nextInt(5))));
        write(out, "word2", each, doc -> same(piece(doc, 2)));
        write(out, "trad", each, doc -> {
            String text = piece(doc, 5 + random.nextInt(3));
            String written = text == null ? null : traditional.transliterate(text);
            return written == null || written.equals(text) ? null : new String[] {written, text};
        });
        write(out, "mixed", each, doc -> {
            String name = person(doc);
            return name == null || doc.year().isEmpty() ? null : new String[] {name + " " + doc.year(), name + "&&" + doc.year()};
        });
        write(out, "mixed_nospace", each, doc -> {
            String name = person(doc);
            String text = piece(doc, 6);
            return name == null || text == null ? null : new String[] {name + text, name + "&&" + text};
        });
        write(out, "pinyin_full", each, doc -> letters(person(doc, any -> HAN.matcher(any).matches()), s -> s));
        write(out, "pinyin_init", each, doc -> letters(person(doc, any -> HAN.matcher(any).matches() && any.length() == 3),
                s -> s.substring(0, 1)));
    }

    private void write(PrintStream out, String kind, int each, Function<Doc, String[]> made) {
        int left = each;
        for (int tries = 0; left > 0 && tries < 200_000; tries++) {
            String[] query = made.apply(docs.get(random.nextInt(docs.size())));
            if (query != null && query[0] != null && !query[0].isBlank()) {
                out.println(kind + "\t" + query[0] + "\t" + query[1]);
                left--;
            }
        }
    }

    private static String[] same(String words) {
        return words == null ? null : new String[] {words, words};
    }

    private String person(Doc doc) {
        return person(doc, name -> true);
    }

    private String person(Doc doc, Predicate<String> wanted) {
        List<String> names = doc.persons().stream().filter(wanted).toList();
        return names.isEmpty() ? null : names.get(random.nextInt(names.size()));
    }

    private String number(String text, String written) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? NUMBER.matcher(number.group()).replaceAll(written) : null;
    }

    private String[] number(String text, List<String> ways) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? new String[] {number(text, ways.get(random.nextInt(ways.size()))), number.group()} : null;
    }

    /** A run of characters as it stands in one sentence or cell: nobody looks for the end of one and the beginning of the next. */
    private String piece(Doc doc, int length) {
        Matcher run = HAN.matcher(doc.body().replaceAll("[\\s&&[^\t]]", ""));
        List<String> runs = new ArrayList<>();
        while (run.find() && runs.size() < 200) {
            if (run.group().length() >= length) {
                runs.add(run.group());
            }
        }
        if (runs.isEmpty()) {
            return null;
        }
        String chosen = runs.get(random.nextInt(runs.size()));
        int from = random.nextInt(chosen.length() - length + 1);
        return chosen.substring(from, from + length);
    }

    private String sound(int character) {
        return sounds.computeIfAbsent(character, c -> pinyin.transliterate(Character.toString(c)).strip());
    }

    private String[] wrong(String text, int from) {
        int at = from + random.nextInt(text.length() - from);
        List<Integer> others = sounding.getOrDefault(sound(text.charAt(at)), List.of()).stream()
                .filter(other -> other != text.charAt(at) && other < 0x10000).toList();
        return others.isEmpty() ? null : new String[] {text.substring(0, at)
                + Character.toString(others.get(random.nextInt(others.size()))) + text.substring(at + 1), text};
    }

    private String[] letters(String name, Function<String, String> of) {
        if (name == null) {
            return null;
        }
        StringBuilder letters = new StringBuilder();
        name.codePoints().forEach(c -> letters.append(of.apply(sound(c))));
        return letters.toString().matches("[a-z]+") ? new String[] {letters.toString(), name} : null;
    }
}
