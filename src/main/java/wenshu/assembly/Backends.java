package wenshu.assembly;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import wenshu.archive.ArchiveStore;
import wenshu.archive.Disk;
import wenshu.archive.ocfl.Bucket;
import wenshu.archive.ocfl.BucketStore;
import wenshu.archive.ocfl.OcflStore;
import wenshu.archive.s3.S3Bucket;
import wenshu.archive.s3.S3Place;
import wenshu.home.DataHome;
import wenshu.home.Engines;
import wenshu.search.AbbreviationFile;
import wenshu.search.Abbreviations;
import wenshu.search.SearchIndex;
import wenshu.search.lucene.LuceneIndex;
import wenshu.search.opensearch.OpenSearchIndex;
import wenshu.search.opensearch.Place;

/** The engines that a data home uses, as its settings say; embedded ones where they say nothing. */
final class Backends {

    private Backends() {
    }

    /** Where the bytes of records lie. */
    static ArchiveStore store(DataHome home, Disk disk) {
        Path scratch = home.staging().resolve("ocfl");
        return bucket(home).<ArchiveStore>map(bucket -> new BucketStore(bucket, scratch, disk))
                .orElseGet(() -> new OcflStore(home.ocfl(), scratch, disk));
    }

    /** The bucket that the bytes of records lie in; empty when they lie in the data home. */
    static Optional<Bucket> bucket(DataHome home) {
        Engines engines = Engines.of(home);
        return engines.get(S3Place.STORE).isEmpty() ? Optional.empty() : Optional.of(S3Bucket.open(S3Place.of(engines)));
    }

    /** The search index, for writing and searching. */
    static SearchIndex index(DataHome home) {
        Engines engines = Engines.of(home);
        return engines.get(Place.SEARCH).isEmpty() ? LuceneIndex.open(home.index(), abbreviations(home))
                : OpenSearchIndex.open(Place.of(engines), abbreviations(home));
    }

    /** The search index, for searching only, also while another process writes. */
    static SearchIndex readOnlyIndex(DataHome home) {
        Engines engines = Engines.of(home);
        return engines.get(Place.SEARCH).isEmpty() ? LuceneIndex.openReadOnly(home.index(), abbreviations(home))
                : OpenSearchIndex.openReadOnly(Place.of(engines), abbreviations(home));
    }

    private static Supplier<Abbreviations> abbreviations(DataHome home) {
        return new AbbreviationFile(home.abbreviations());
    }
}
