/** What stands on printed pages, measured: glyphs with their ink, lines, rules and pictures, from Frames or from a PDF. */
package wenshu.measure;
