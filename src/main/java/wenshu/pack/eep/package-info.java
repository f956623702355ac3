/**
 * Packages after DA/T 48-2009 (基于XML的电子文件封装规范): one XML file a record, its files within it in Base64, what is said
 * about it after DA/T 46, and a signature over all of it. A record that was corrected is a modified package (修改型) that
 * holds the package before it whole.
 */
package wenshu.pack.eep;
