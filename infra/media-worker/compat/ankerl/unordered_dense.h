#pragma once
// Debian has no unordered_dense; the standard maps have the interface that the worker uses.
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace ankerl::unordered_dense {
template<class Type> struct hash : std::hash<Type> {};
template<class Key, class Value, class... Rest> using map = std::unordered_map<Key, Value, Rest...>;
template<class Key, class... Rest> using set = std::unordered_set<Key, Rest...>;
}
