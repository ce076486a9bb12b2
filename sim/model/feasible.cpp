#include "sim/model/feasible.hpp"

#include "sim/model/shape.hpp"

namespace uptake {

std::vector<ClientTerms> client_terms(const Constants& c, const Clients& clients) {
  if (clients.groups.empty()) return {{c.clients_able, c.clients_willing, c.clients_encourage}};
  const auto chosen = [](const std::optional<double>& own, float table) {
    return own ? static_cast<float>(*own) : table;
  };
  std::vector<ClientTerms> terms;
  for (const ClientGroup& group : clients.groups)
    terms.push_back({chosen(group.able, c.clients_able), chosen(group.willing, c.clients_willing),
                     chosen(group.encourage, c.clients_encourage)});
  return terms;
}

std::vector<std::size_t> client_group_of(const Clients& clients, std::size_t professions) {
  std::vector<std::size_t> groups(professions, 0);
  for (std::size_t group = 0; group < clients.groups.size(); ++group)
    for (const int profession : clients.groups[group].professions)
      groups[static_cast<std::size_t>(profession)] = group;
  return groups;
}

float willing_next(float willing, const ClientTerms& terms, float site_use, float campaign) {
  return clip01(willing + (terms.encourage * site_use + campaign) * (1 - willing));
}

float client_share(const Constants& c, const ClientTerms& terms, float willing) {
  return 1 - c.needs_client * (1 - terms.able * willing);
}

HandOverMatrix::HandOverMatrix(const std::vector<HandOver>& shares, std::size_t professions)
    : professions_(professions) {
  for (const HandOver& entry : shares) {
    if (entry.share <= 0) continue;
    shares_.resize(professions * professions, 0);
    shares_[static_cast<std::size_t>(entry.profession) * professions +
            static_cast<std::size_t>(entry.on)] = static_cast<float>(entry.share);
  }
}

}  // namespace uptake
