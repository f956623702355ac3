package wenshu.check.suite;

import java.util.List;
import wenshu.check.Catalogue;
import wenshu.check.Checker;
import wenshu.check.RuleFamily;
import wenshu.check.text.NumberRules;

/** Every family of rules that the house has built. */
public final class HouseRules {

    private HouseRules() {
    }

    /** The families, in no particular order: the catalogue orders the rules. */
    public static List<RuleFamily> families() {
        return List.of(new NumberRules());
    }

    /** A checker of all of them. */
    public static Checker checker() {
        return new Checker(Catalogue.standard(), families());
    }
}
