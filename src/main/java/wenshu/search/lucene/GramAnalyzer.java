package wenshu.search.lucene;

import org.apache.lucene.analysis.Analyzer;

/** The one analysis for every text field. */
final class GramAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new GramTokenizer());
    }

    /** No phrase goes from one file, or one value, into the next. */
    @Override
    public int getPositionIncrementGap(String fieldName) {
        return 100;
    }
}
