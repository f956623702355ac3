package wenshu.check.text;

import java.util.List;
import wenshu.check.RuleFamily;

/** All families that need only the words. */
public final class TextRules {

    private TextRules() {
    }

    /** The families. */
    public static List<RuleFamily> families() {
        return List.of(new NumberForms(), new NumberFacts(), new Citations(), new HeadMarks(), new TitleKinds(), new TitleWords(), new TitleMarks(),
                new TitleNames(), new Recipients(), new OrganWords(), new NumberingMarks(), new NumberingOrder(), new Counts(), new Leftovers(), new HalfWidth(),
                new QuoteMarks(), new MarkForms(), new MiddleDots(), new Figures(), new Sentences(), new ShortNames(), new Words(), new Terms(),
                new ListedWords(), new Repeats(), new OpenPlaces());
    }
}
