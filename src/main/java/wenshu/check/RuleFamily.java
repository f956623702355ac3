package wenshu.check;

import java.util.Map;

/** Rules that belong together, each by its id in the {@link Catalogue}. */
public interface RuleFamily {

    /** The code of each rule by its id. */
    Map<String, Rule> rules();
}
