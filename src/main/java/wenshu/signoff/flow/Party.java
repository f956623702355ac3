package wenshu.signoff.flow;

/** Who is asked to countersign: a person, or an office for which any of its people with that duty may answer. */
public sealed interface Party {

    /** As it is stored: {@code p:} and a login name, or {@code u:} and the name of an office. */
    String key();

    /** Reads {@link #key()} back. */
    static Party of(String key) {
        return key.startsWith("u:") ? new Office(key.substring(2)) : new One(key.substring(key.startsWith("p:") ? 2 : 0));
    }

    /**
     * A person.
     *
     * @param login login name
     */
    record One(String login) implements Party {
        @Override
        public String key() {
            return "p:" + login;
        }
    }

    /**
     * An office.
     *
     * @param unit its name as it stands with its people
     */
    record Office(String unit) implements Party {
        @Override
        public String key() {
            return "u:" + unit;
        }
    }
}
