/** Paper held against data (书面材料要与电子数据一致): what was printed, by its mark and field by field. */
package wenshu.forms.verify;
