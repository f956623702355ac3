/** BagIt 1.0 (RFC 8493): folders whose every byte is vouched for by lists of hashes. */
package wenshu.pack.bag;
