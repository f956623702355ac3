package wenshu.check.suite;

import java.util.ArrayList;
import java.util.List;
import wenshu.check.Catalogue;
import wenshu.check.Checker;
import wenshu.check.RuleFamily;
import wenshu.check.closing.AttachmentRules;
import wenshu.check.closing.ColophonRules;
import wenshu.check.closing.NoteRules;
import wenshu.check.closing.SigningRules;
import wenshu.check.fact.ConductRules;
import wenshu.check.fact.ContactRules;
import wenshu.check.fact.DateRules;
import wenshu.check.fact.DeadlineRules;
import wenshu.check.fact.PrivacyRules;
import wenshu.check.fact.PublicityRules;
import wenshu.check.fact.QuantityRules;
import wenshu.check.fact.UpperRules;
import wenshu.check.layout.LayoutRules;
import wenshu.check.layout.UnitRules;
import wenshu.check.text.TextRules;

/** Every family of rules that the house has built. */
public final class HouseRules {

    private HouseRules() {
    }

    /** The families, in no particular order: the catalogue orders the rules. */
    public static List<RuleFamily> families() {
        List<RuleFamily> families = new ArrayList<>(TextRules.families());
        families.addAll(List.of(new DateRules(), new DeadlineRules(), new QuantityRules(), new PublicityRules(), new ContactRules(),
                new PrivacyRules(), new UpperRules(), new ConductRules(), new NoteRules(), new AttachmentRules(),
                new SigningRules(), new ColophonRules(), new LayoutRules(), new UnitRules()));
        return families;
    }

    /** A checker of all of them. */
    public static Checker checker() {
        return new Checker(Catalogue.standard(), families());
    }
}
