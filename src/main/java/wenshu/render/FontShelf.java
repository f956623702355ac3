package wenshu.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import wenshu.docx.read.FontTable;
import wenshu.typeset.font.Advances;
import wenshu.typeset.font.FontNames;
import wenshu.typeset.font.FontStack;
import wenshu.typeset.font.Fonts;
import wenshu.typeset.font.TrueTypeFace;

/** The fonts at hand: a bureau's own files first, then the free stand-ins. Loaded when first asked for. Thread-safe. */
public final class FontShelf implements Fonts {

    private record Key(String family, boolean bold, boolean italic, boolean eastAsian) {
    }

    private final FontCatalogue catalogue = FontCatalogue.builtIn();
    private final Map<Key, FontStack> stacks = new ConcurrentHashMap<>();
    private final Map<String, TrueTypeFace> builtIn = new ConcurrentHashMap<>();
    private final Map<String, TrueTypeFace> own;
    private final List<String> unusable = new ArrayList<>();

    /**
     * @param ownFonts the folder of a bureau's own fonts; need not exist
     */
    public FontShelf(Path ownFonts) {
        this.own = readOwn(ownFonts);
    }

    @Override
    public FontStack find(String family, boolean bold, boolean italic, boolean eastAsian) {
        return stacks.computeIfAbsent(new Key(family, bold, italic, eastAsian), this::stack);
    }

    /** Whether a family of that name is known, by a file of the bureau's own or by a stand-in of the same kind. */
    public boolean knows(String family) {
        return own.containsKey(FontCatalogue.key(family)) || catalogue.families().containsKey(FontCatalogue.key(family));
    }

    /** The family that stands in for one that nobody knows. */
    String standIn(FontTable.Kind kind, boolean eastAsian) {
        return catalogue.defaults().family(kind, eastAsian);
    }

    /** Whether a file of the bureau's own stands for that family. */
    public boolean isOwn(String family) {
        return own.containsKey(FontCatalogue.key(family)) || own(catalogue.family(family, true)) != null;
    }

    /** Own font files that could not be used, each with the reason in Chinese. */
    public List<String> unusable() {
        return List.copyOf(unusable);
    }

    private FontStack stack(Key key) {
        FontCatalogue.Family family = catalogue.family(key.family(), key.eastAsian());
        String styled = key.bold() && key.italic() ? family.boldItalic()
                : key.bold() ? family.bold() : key.italic() ? family.italic() : family.regular();
        TrueTypeFace ours = own.get(FontCatalogue.key(key.family()));
        if (ours == null) {
            ours = own(family);
        }
        boolean plain = styled == null || ours != null;
        List<String> files = new ArrayList<>();
        files.add(styled == null ? family.regular() : styled);
        for (String other : family.sans() ? catalogue.sansFallback() : catalogue.fallback()) {
            if (!other.equals(files.getFirst())) {
                files.add(other);
            }
        }
        return new FontStack(key.family(), new LazyFaces(ours, files), family.metrics(), key.bold() && plain,
                key.italic() && plain, ours != null ? Advances.OWN : family.advances(key.bold(), key.italic()),
                family.symbols());
    }

    /** A fallback file is opened only when a character gets as far as to it. */
    private final class LazyFaces extends AbstractList<TrueTypeFace> {

        private final TrueTypeFace first;
        private final List<String> files;

        LazyFaces(TrueTypeFace first, List<String> files) {
            this.first = first;
            this.files = files;
        }

        @Override
        public TrueTypeFace get(int index) {
            return first == null ? face(files.get(index)) : index == 0 ? first : face(files.get(index - 1));
        }

        @Override
        public int size() {
            return files.size() + (first == null ? 0 : 1);
        }
    }

    private TrueTypeFace own(FontCatalogue.Family family) {
        for (String name : family.names()) {
            TrueTypeFace face = own.get(FontCatalogue.key(name));
            if (face != null) {
                return face;
            }
        }
        return null;
    }

    private TrueTypeFace face(String file) {
        return builtIn.computeIfAbsent(file, f -> {
            try {
                return TrueTypeFace.read(f.replaceFirst("\\.tt[fc]$", ""), FontFiles.builtIn(f), 0);
            } catch (IllegalArgumentException e) {
                throw FontFiles.missing(f);
            }
        });
    }

    private Map<String, TrueTypeFace> readOwn(Path folder) {
        Map<String, TrueTypeFace> found = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{ttf,ttc,TTF,TTC,otf,OTF}")) {
            for (Path file : files) {
                readOwn(file, found);
            }
        } catch (IOException e) {
            unusable.add("字体文件夹 " + folder.getFileName() + " 读不出来，请检查权限。");
        }
        return found;
    }

    private void readOwn(Path file, Map<String, TrueTypeFace> found) {
        String name = file.getFileName().toString();
        try {
            ByteBuffer bytes = FontFiles.map(file);
            int count = bytes.getInt(0) == 0x74746366 ? bytes.getInt(8) : 1;
            for (int i = 0; i < Math.min(count, 16); i++) {
                TrueTypeFace face = TrueTypeFace.read(name.replaceFirst("\\.[^.]+$", ""), bytes, i);
                for (String family : FontNames.of(face)) {
                    found.putIfAbsent(FontCatalogue.key(family), face);
                }
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            unusable.add("字体文件 " + name + " 不能使用：请换成 TrueType 轮廓的 .ttf 或 .ttc 文件。");
        }
    }
}
