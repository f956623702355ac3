package wenshu.template.compile;

import wenshu.fault.Fault;

/**
 * Something that works but should be mended.
 *
 * @param written what the template says
 * @param proposal what it should say; empty when there is no mechanical mending
 */
public record Warning(Fault fault, String written, String proposal) {
}
