package wenshu.notice.forward;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import wenshu.notice.source.Found;
import wenshu.notice.source.UpperPaper;
import wenshu.notice.title.Titles;
import wenshu.paper.organ.Level;
import wenshu.paper.organ.Organs;

/** The papers of a file that forward one another, ministry to province to city, as far as they lie above an organ. */
public final class Chain {

    private Chain() {
    }

    /**
     * The chain among papers that stand one behind the other: the nearest first, the highest original last. A paper belongs
     * to it when it cites the next one by its number or title; the organ's own papers and those of its equals and lower
     * organs are left out.
     *
     * @param papers as {@code UpperPaperReader.readAll} gives them
     * @param issuer full name of the organ that is to forward
     */
    public static List<UpperPaper> of(List<UpperPaper> papers, String issuer) {
        Deque<UpperPaper> chain = new ArrayDeque<>();
        chain.add(papers.getLast());
        for (int i = papers.size() - 2; i >= 0; i--) {
            UpperPaper paper = papers.get(i);
            if (above(paper, issuer) && cites(paper, chain.getFirst())) {
                chain.addFirst(paper);
            }
        }
        return List.copyOf(chain);
    }

    private static boolean above(UpperPaper paper, String issuer) {
        Optional<Level> own = Organs.house().level(issuer);
        Optional<Level> other = paper.issuer().map(Found::value).flatMap(Organs.house()::level);
        return !paper.issuer().map(Found::value).equals(Optional.of(issuer)) && (own.isEmpty() || other.isEmpty() || other.get().above(own.get()));
    }

    private static boolean cites(UpperPaper paper, UpperPaper next) {
        String text = plain(paper.title().value()) + "\n" + String.join("\n", paper.paragraphs().stream().map(found -> plain(found.value())).toList());
        String title = plain(Titles.withoutIssuer(next.title().value(), next.issuer().map(Found::value).orElse("")));
        return text.contains(title) || next.number().map(found -> text.contains(plain(found.value().format()))).orElse(false);
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{IsHan}\\p{Alnum}]", "");
    }
}
