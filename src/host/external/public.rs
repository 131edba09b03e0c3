//! Which addresses of machines are open to everybody.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether a machine of this address stands in the open network, and in nobody's own (RFC 6890 and the registries of special
/// addresses that follow it).
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_special = matches!(
        (a, b, c),
        (0 | 10 | 127, ..)                    // this network, private, loopback
            | (100, 64..=127, _)              // shared by the customers of a provider
            | (169, 254, _)                   // link-local; where clouds keep their keys
            | (172, 16..=31, _)               // private
            | (192, 0, 0 | 2)                 // for protocols and documents
            | (192, 88, 99)                   // relays to IPv6
            | (192, 168, _)                   // private
            | (198, 18 | 19, _)               // measurements
            | (198, 51, 100)                  // documents
            | (203, 0, 113)                   // documents
            | (224.., ..) // to many at once, reserved, to all
    );
    !is_special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    match parts {
        // Translated by the network to IPv4, of which the last two parts say where.
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
            let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
            is_public_v4(Ipv4Addr::new(a, b, c, d))
        }
        // Tunnels to IPv4 addresses, experiments, documents.
        [0x2002, ..] | [0x2001, 0..=0x1ff, ..] | [0x2001, 0xdb8, ..] | [0x3fff, 0..=0xfff, ..] => false,
        // Everything else that is open to everybody begins so.
        [0x2000..=0x3fff, ..] => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_public;

    #[test]
    fn networks_of_ones_own_are_told_from_the_open_one() {
        let own = [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "192.0.2.1",
            "198.18.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
            "64:ff9b::10.0.0.1",
            "2002:7f00:1::",
            "2001::1",
            "2001:db8::1",
            "::127.0.0.1",
        ];
        let open = [
            "8.8.8.8",
            "172.32.0.1",
            "100.128.0.1",
            "192.0.1.1",
            "2606:4700::1111",
            "64:ff9b::8.8.8.8",
            "2a00:1450::1",
        ];
        for address in own {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
        for address in open {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }
}
