#include "model/story.hpp"

#include <set>

namespace model {
namespace {

const StoryTexts* translation(const Story& story, const StoryStep& step, const std::string& language) {
    if (language == story.language) return nullptr;
    const auto at = step.translations.find(language);
    return at == step.translations.end() ? nullptr : &at->second;
}

}  // namespace

const std::string& titleOf(const Story& story, const std::string& language) {
    const auto at = story.titles.find(language);
    return language == story.language || at == story.titles.end() ? story.title : at->second;
}

StoryTexts textsOf(const Story& story, const StoryStep& step, const std::string& language) {
    StoryTexts texts = step.texts;
    const StoryTexts* translated = translation(story, step, language);
    if (!translated) return texts;
    if (!translated->title.empty()) texts.title = translated->title;
    if (!translated->text.empty()) texts.text = translated->text;
    if (!translated->notes.empty()) texts.notes = translated->notes;
    return texts;
}

bool speaks(const Story& story, const StoryStep& step, const std::string& language) {
    if (language == story.language) return true;
    const StoryTexts* translated = translation(story, step, language);
    return translated && !translated->title.empty() && (step.texts.text.empty() || !translated->text.empty());
}

std::vector<std::string> languagesOf(const Story& story) {
    std::set<std::string> others;
    for (const auto& [language, title] : story.titles) others.insert(language);
    for (const StoryStep& step : story.steps)
        for (const auto& [language, texts] : step.translations) others.insert(language);
    others.erase(story.language);
    std::vector<std::string> all{story.language};
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

}  // namespace model
