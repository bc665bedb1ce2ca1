import type { HeaderWords } from "../header-words.ts";
import { generalPropertiesZh } from "./general-properties.ts";
import { metricsZh } from "./metrics.ts";
import { modelPropertiesZh } from "./model-properties.ts";
import { physicalPropertiesZh } from "./physical-properties.ts";
import { socialPropertiesZh } from "./social-properties.ts";

export const headersZh: HeaderWords = {
  names: {
    ...generalPropertiesZh,
    ...modelPropertiesZh,
    ...physicalPropertiesZh,
    ...socialPropertiesZh,
    ...metricsZh,
  },
  modifiers: {
    "direction:input": ["输入", "提示"],
    "direction:output": ["输出", "生成", "补全"],
    "condition:cache-hit": ["缓存命中", "命中缓存", "缓存击中", "缓存读取", "缓存"],
    "condition:cache-miss": ["缓存未命中", "未命中缓存"],
    "condition:cache-write": ["缓存写入", "写缓存"],
    "condition:batch": ["批处理", "批量"],
    "modality:text": ["文本模态", "文本", "文字"],
    "modality:audio": ["音频模态", "音频", "语音"],
    "modality:image": ["图像模态", "图像", "图片"],
    "modality:vision": ["视觉模态", "视觉"],
    "modality:video": ["视频模态", "视频"],
    "split:test": ["测试集"],
    "split:validation": ["验证集"],
    "split:train": ["训练集"],
    "aggregate:average": ["平均"],
    "setting:minimum": ["最低", "最小"],
    "setting:recommended": ["推荐", "建议"],
  },
  fillers: ["模型", "大模型", "总", "最大", "支持", "官方", "标准", "约", "各", "其", "的", "主要"],
  denominators: {
    次: "{request}",
    请求: "{request}",
    张: "{image}",
    图: "{image}",
    月: "mo",
    年: "a",
    天: "d",
    日: "d",
    小时: "h",
    时: "h",
    分钟: "min",
    分: "min",
    秒: "s",
    字符: "{character}",
    字: "{character}",
    词元: "{token}",
  },
};
