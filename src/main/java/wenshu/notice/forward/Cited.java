package wenshu.notice.forward;

import java.util.List;
import java.util.Optional;
import wenshu.notice.Placeholder;
import wenshu.notice.source.Basis;
import wenshu.notice.source.Found;
import wenshu.notice.source.UpperPaper;
import wenshu.notice.title.Titles;
import wenshu.paper.organ.Organ;
import wenshu.paper.organ.Organs;

/**
 * A paper as the opening of a forwarding notice cites it.
 *
 * @param issuer full name, or a placeholder
 * @param title without the issuer's name
 * @param number as printed, or a placeholder
 */
record Cited(String issuer, String title, String number) {

    /** The highest original of a chain; where its highest paper only forwards one that is not at hand, that one. */
    static Cited highest(List<UpperPaper> chain) {
        UpperPaper last = chain.getLast();
        String issuer = issuer(last);
        Titles.Original original = Titles.original(Titles.withoutIssuer(last.title().value(), issuer), issuer);
        if (original.title().equals(Titles.withoutIssuer(last.title().value(), issuer))) {
            return new Cited(issuer, original.title(), number(last));
        }
        Optional<Basis> basis = last.basis().stream().filter(one -> plain(one.title()).endsWith(plain(original.title()))).findFirst();
        String organ = basis.map(one -> one.title().replace("《", "〈")).flatMap(title -> Organs.house().find(title).stream().findFirst())
                .map(mention -> mention.name()).orElse(original.issuer());
        String full = Organs.house().named(organ).map(Organ::name).or(() -> Organs.house().fullName(organ)).orElse(organ);
        return new Cited(full.isEmpty() ? Placeholder.fill("原文发文机关") : full, original.title(),
                basis.map(one -> one.number().format()).orElse(Placeholder.fill("原文文号")));
    }

    /** The papers of the chain that are not the original itself, from above to the nearest. */
    static List<Cited> below(List<UpperPaper> chain, Cited original) {
        return chain.reversed().stream().map(paper -> new Cited(issuer(paper), Titles.withoutIssuer(paper.title().value(), issuer(paper)), number(paper)))
                .filter(cited -> !cited.title.equals(original.title)).toList();
    }

    /** 甲《题》（号), with something more behind the number. */
    String quoted(String behind) {
        return issuer + "《" + Titles.nested(title) + "》（" + number + behind + "）";
    }

    static String issuer(UpperPaper paper) {
        return paper.issuer().map(Found::value).orElse(Placeholder.fill("来文机关"));
    }

    static String number(UpperPaper paper) {
        return paper.number().map(found -> found.value().format()).orElse(Placeholder.fill("来文文号"));
    }

    private static String plain(String title) {
        return title.replaceAll("[^\\p{IsHan}\\p{Alnum}]", "");
    }
}
