package wenshu.search;

import java.util.Optional;

/** A property that hits are counted by and narrowed to. */
public enum FacetField {
    /** Year of the matter. */
    YEAR("year", "年度"),
    /** Document kind. */
    KIND("kind", "文种"),
    /** Who issued it. */
    ISSUER("issuer", "责任者"),
    /** The unit that people or matter belong to. */
    UNIT("unit", "单位"),
    /** The scheme. */
    SCHEME("scheme", "项目"),
    /** The honour. */
    AWARD("award", "称号"),
    /** Somebody it is about. */
    PERSON("person", "姓名"),
    /** How long it is kept. */
    RETENTION("retention", "保管期限"),
    /** Made here or received. */
    ORIGIN("origin", "来源");

    private final String key;
    private final String label;

    FacetField(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Its name in addresses, in the interface and in the index. */
    public String key() {
        return key;
    }

    /** The word on the screen. */
    public String label() {
        return label;
    }

    /** By its name in addresses. */
    public static Optional<FacetField> of(String key) {
        for (FacetField field : values()) {
            if (field.key.equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
