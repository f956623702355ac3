package wenshu.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import wenshu.office.LibreOffice;
import wenshu.render.LaidOut;
import wenshu.render.Renderer;
import wenshu.render.TimeLimit;

/** Who lays out for {@code convert}. */
enum ConvertEngine {

    /** Our own layout. */
    WENSHU,
    /** LibreOffice, where it is installed. */
    LIBREOFFICE;

    /** What LibreOffice's own end of time comes before. */
    private static final Duration SLACK = Duration.ofSeconds(15);

    /** Our own layout, painted in a format. */
    static Converted.Engine own(Renderer renderer, ConvertFormat format, boolean strict) {
        return (name, docx) -> {
            LaidOut laid = renderer.layOut(name, docx);
            if (strict) {
                laid.strictly();
            }
            return new Converted(format.paint(laid), laid.frames().size(), laid.findings());
        };
    }

    /** LibreOffice, started now, until it is closed. */
    static Converted.Engine libreOffice(Duration limit) throws IOException {
        LibreOffice office = new LibreOffice(limit);
        return new Converted.Engine() {
            @Override
            public Converted convert(String name, byte[] docx) {
                return new Converted(List.of(office.pdf(name, docx)), 0, List.of());
            }

            @Override
            public void close() {
                office.close();
            }
        };
    }

    /** The time for one file from outside: LibreOffice stops by itself and must be given the chance to. */
    TimeLimit around(Duration limit) {
        return new TimeLimit(this == LIBREOFFICE ? limit.plus(SLACK) : limit);
    }

    /** The names on the command line. */
    static final class Converter implements ITypeConverter<ConvertEngine> {

        @Override
        public ConvertEngine convert(String value) {
            try {
                return valueOf(value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("只有 wenshu 和 libreoffice 两种");
            }
        }
    }
}
