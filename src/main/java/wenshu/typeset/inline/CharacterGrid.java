package wenshu.typeset.inline;

import wenshu.typeset.content.Section.GridType;
import wenshu.typeset.content.Section.PageSetup;

/**
 * What a section's grid does to characters (ECMA-376, 17.6.5).
 *
 * @param delta added to each character, millipoints; 0 for none
 * @param cell the width of a cell that characters are centred in, millipoints; 0 where they are not (snapToChars)
 */
public record CharacterGrid(int delta, int cell) {

    public static final CharacterGrid NONE = new CharacterGrid(0, 0);

    /**
     * The grid of a section.
     *
     * @param characterSize em of the default paragraph style, millipoints: the cell is that and the grid's addition
     */
    public static CharacterGrid of(PageSetup page, int characterSize) {
        return page.grid() == GridType.LINES_AND_CHARS ? new CharacterGrid(page.characterPitch(), 0)
                : page.grid() == GridType.SNAP_TO_CHARS
                        ? new CharacterGrid(0, Math.max(1_000, characterSize + page.characterPitch())) : NONE;
    }
}
