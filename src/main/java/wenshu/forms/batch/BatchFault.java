package wenshu.forms.batch;

import wenshu.fault.Fault;

/**
 * What is wrong with one person of a batch.
 *
 * @param number the 序号
 * @param person what the person is called; may be ""
 * @param sheet the sheet it is on; "" for the list of people itself
 * @param cell the cell, such as F5; "" where there is none
 * @param fault the message, with its place
 * @param stops whether the person's form cannot be made because of it
 */
public record BatchFault(int number, String person, String sheet, String cell, Fault fault, boolean stops) {
}
