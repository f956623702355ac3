package wenshu.template.schema;

import wenshu.fault.Fault;

/**
 * What is wrong with one field.
 *
 * @param path the field in the data, such as 姓名 or 获奖情况[2].奖励名称 (rows from 1)
 * @param missing true when it is only not there yet, which a draft may be
 * @param fault the message
 */
public record FieldFault(String path, boolean missing, Fault fault) {
}
